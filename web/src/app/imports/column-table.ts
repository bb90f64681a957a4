import { Component, computed, input, output } from '@angular/core';
import { Option, Select } from '../ui/select';
import { FAMILIES, Family, FileColumn, familyOf, IGNORED, Role, ROLES } from './columns';
import { familyText, roleText } from './words';

/** The first lines as the file has them, under what each column was taken for. */
@Component({
  selector: 'ss-column-table',
  imports: [Select],
  template: `
    <ul class="legend" i18n-aria-label aria-label="Colours of the columns">
      @for (family of families(); track family) {
        <li [class]="family"><i aria-hidden="true"></i>{{ familyName(family) }}</li>
      }
      @if (hasUnused()) {
        <li class="unused"><i aria-hidden="true"></i><ng-container i18n>Not used</ng-container></li>
      }
    </ul>
    <div class="scroll" role="region" tabindex="0" i18n-aria-label aria-label="Columns of the file">
      <table>
        <thead>
          <tr>
            @for (column of columns(); track column.key) {
              <th scope="col" [class]="look(column)">{{ column.header }}</th>
            }
          </tr>
          <tr>
            @for (column of columns(); track column.key) {
              <td [class]="look(column)">
                <ss-select
                  labelHidden
                  [label]="label(column)"
                  [options]="roles"
                  [value]="column.role"
                  [disabled]="busy()"
                  (valueChange)="choose(column, $event)"
                />
              </td>
            }
          </tr>
        </thead>
        <tbody [class.stale]="busy()">
          @for (row of rows(); track row) {
            <tr>
              @for (column of columns(); track column.key) {
                <td [class]="look(column)" [attr.title]="column.cells[row] || null">
                  {{ column.cells[row] }}
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-5);
      padding: 0;
      margin-block: var(--space-1) var(--space-3);
      color: var(--ink-2);
      font-size: var(--text-12);
    }

    .legend li {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }

    .legend i {
      inline-size: 20px;
      block-size: 12px;
      border-block-start: 3px var(--mark, solid) var(--tone, var(--line-strong));
      background: var(--tint, transparent);
    }

    /* Beside the colour, the stroke of the mark tells the families apart. */
    .when {
      --tone: var(--category-2);
      --mark: solid;
    }

    .who {
      --tone: var(--category-4);
      --mark: double;
    }

    .money {
      --tone: var(--category-1);
      --mark: dashed;
    }

    .more {
      --tone: var(--category-10);
      --mark: dotted;
    }

    :is(.when, .who, .money, .more) {
      --tint: color-mix(in srgb, var(--tone) 9%, transparent);
    }

    .unused {
      --mark: none;
    }

    .scroll {
      position: relative; /* holds the hidden labels, which would widen the page */
      overflow-x: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      background: var(--surface);
    }

    table {
      inline-size: max-content;
      min-inline-size: 100%;
    }

    th,
    td {
      max-inline-size: 240px;
      block-size: 30px;
      overflow: hidden;
      padding-inline: var(--space-3);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    th,
    td {
      background: var(--tint, transparent);
    }

    th {
      border-block-start: 3px var(--mark) var(--tone, transparent);
      color: var(--ink-2);
      font-size: var(--text-12);
    }

    thead td {
      min-inline-size: 156px;
      padding-block-end: var(--space-2);
      border-block-end: 1px solid var(--line);
    }

    :is(th, td).unused {
      color: var(--ink-3);
    }

    .stale {
      opacity: 0.5;
    }
  `,
})
export class ColumnTable {
  readonly columns = input.required<readonly FileColumn[]>();
  readonly busy = input(false);
  readonly chosen = output<{ readonly key: string; readonly role: Role }>();
  protected readonly families = computed(() => {
    const seen = new Set(this.columns().map(({ role }) => familyOf(role)));
    return FAMILIES.filter((family) => seen.has(family));
  });
  protected readonly hasUnused = computed(() => this.columns().some(({ role }) => role === IGNORED));
  protected readonly roles: readonly Option<Role>[] = ([...ROLES, IGNORED] as const).map((role) => ({
    value: role,
    label: roleText(role),
  }));

  protected look({ role }: FileColumn): string {
    return familyOf(role) ?? 'unused';
  }

  protected familyName(family: Family): string {
    return familyText(family);
  }

  protected rows(): readonly number[] {
    return (this.columns()[0]?.cells ?? []).map((_, row) => row);
  }

  protected label({ header }: FileColumn): string {
    return $localize`What “${header}:column:” means`;
  }

  protected choose({ key, role: former }: FileColumn, role: Role | ''): void {
    if (role && role !== former) {
      this.chosen.emit({ key, role });
    }
  }
}
