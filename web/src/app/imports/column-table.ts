import { Component, input, output } from '@angular/core';
import { Option, Select } from '../ui/select';
import { FileColumn, IGNORED, Role, ROLES } from './columns';
import { roleText } from './words';

/** The first lines as the file has them, under what each column was taken for. */
@Component({
  selector: 'ss-column-table',
  imports: [Select],
  template: `
    <div class="scroll" role="region" tabindex="0" i18n-aria-label aria-label="Columns of the file">
      <table>
        <thead>
          <tr>
            @for (column of columns(); track column.key) {
              <th scope="col">{{ column.header }}</th>
            }
          </tr>
          <tr>
            @for (column of columns(); track column.key) {
              <td [class.used]="column.role !== ignored">
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
                <td [class.unused]="column.role === ignored" [attr.title]="column.cells[row] || null">
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

    th {
      color: var(--ink-3);
      font-size: var(--text-12);
    }

    thead td {
      min-inline-size: 156px;
      padding-block-end: var(--space-2);
      border-block-end: 1px solid var(--line);
    }

    .unused,
    thead td:not(.used) {
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
  protected readonly ignored = IGNORED;
  protected readonly roles: readonly Option<Role>[] = ([...ROLES, IGNORED] as const).map((role) => ({
    value: role,
    label: roleText(role),
  }));

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
