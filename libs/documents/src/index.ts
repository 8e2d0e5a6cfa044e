export { readTable } from './read/read-table';
export type { TableRow } from './read/read-table';
export { columnName, READ_LIMITS, SheetError } from './read/sheet-error';
export type { CellFault, CellProblem, SheetFault, SheetRow } from './read/sheet-error';
export { csvLine } from './write/formula-safe';
export { TABLE_FORMATS, tableStream } from './write/write-table';
export type { TableFormat } from './write/write-table';
