import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { Button } from './button';
import { baseOption, ChartTheme, readChartTheme } from './chart-theme';

export interface ChartTable {
  readonly columns: readonly string[];
  /** Already formatted, one text per column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** Where a chart was clicked. */
export interface ChartPoint {
  readonly series: string;
  readonly name: string;
  readonly index: number;
}

/**
 * A chart with its data as a table one switch away.
 * `<ss-chart heading="Pace" description="Spent so far …" [option]="draw" [table]="rows()" (picked)="openRows($event)" />`;
 * `option` is a function of the theme, so that it follows light and dark.
 */
@Component({
  selector: 'ss-chart',
  imports: [Button],
  template: `
    <figure [attr.aria-label]="heading()">
      <div class="head">
        <figcaption [class.visually-hidden]="headingHidden()">{{ heading() }}</figcaption>
        <button
          type="button"
          ssButton
          kind="quiet"
          size="small"
          iconOnly
          [icon]="asTable() ? 'chart' : 'table'"
          [attr.aria-label]="asTable() ? chartLabel() : tableLabel()"
          (click)="asTable.set(!asTable())"
        ></button>
      </div>
      @if (asTable()) {
        <div class="table">
          <table>
            <thead>
              <tr>
                @for (column of table().columns; track $index) {
                  <th scope="col" [class.number]="$index > 0">{{ column }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of table().rows; track $index) {
                <tr>
                  @for (cell of row; track $index) {
                    @if ($index === 0) {
                      <th scope="row">{{ cell }}</th>
                    } @else {
                      <td class="number">{{ cell }}</td>
                    }
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <div #canvas class="canvas" role="img" [attr.aria-label]="description()" [style.block-size.px]="height()"></div>
      }
    </figure>
  `,
  styleUrl: './chart.css',
})
export class Chart {
  readonly heading = input.required<string>();
  readonly headingHidden = input(false);
  /** What the picture says, in a sentence. */
  readonly description = input.required<string>();
  readonly option = input.required<(theme: ChartTheme) => EChartsCoreOption>();
  readonly table = input.required<ChartTable>();
  /** Of the picture, in pixels. */
  readonly height = input(240);
  readonly picked = output<ChartPoint>();

  protected readonly asTable = signal(false);
  protected readonly tableLabel = computed(() => $localize`Show ${this.heading()}:chart: as a table`);
  protected readonly chartLabel = computed(() => $localize`Show ${this.heading()}:chart: as a chart`);
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  private readonly drawn = signal<EChartsType | null>(null);
  private readonly themes = signal(0);

  constructor() {
    this.followTheme();
    effect((onCleanup) => {
      const element = this.canvas()?.nativeElement;
      this.themes();
      if (element) {
        onCleanup(this.draw(element));
      }
    });
    effect(() => {
      this.drawn()?.setOption(this.option()(readChartTheme()), { notMerge: true });
    });
  }

  /** Draws once the library is there; returns what takes the chart away. */
  private draw(element: HTMLElement): () => void {
    let chart: EChartsType | null = null;
    let gone = false;
    const observer = new ResizeObserver(() => chart?.resize());
    void import('./echarts').then(({ init }) => {
      if (gone) {
        return;
      }
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      chart = init(element, baseOption(readChartTheme(), still), { renderer: 'svg' });
      chart.on('click', ({ seriesName, name, dataIndex }) => {
        this.picked.emit({ series: seriesName ?? '', name, index: dataIndex });
      });
      observer.observe(element);
      this.drawn.set(chart);
    });
    return () => {
      gone = true;
      observer.disconnect();
      chart?.dispose();
      untracked(() => {
        this.drawn.set(null);
      });
    };
  }

  private followTheme(): void {
    const redraw = (): void => {
      this.themes.update((count) => count + 1);
    };
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const attribute = new MutationObserver(redraw);
    attribute.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    dark.addEventListener('change', redraw);
    inject(DestroyRef).onDestroy(() => {
      attribute.disconnect();
      dark.removeEventListener('change', redraw);
    });
  }
}
