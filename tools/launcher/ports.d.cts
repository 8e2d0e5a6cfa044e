export interface PortChoice {
  readonly remembered?: number;
  readonly taken?: readonly number[];
  readonly isFree?: (port: number) => Promise<boolean>;
  readonly anyFree?: () => Promise<number>;
}
export function choosePort(choice: PortChoice): Promise<number>;
export function nextFreePort(
  from: number,
  host?: string,
  isFree?: (port: number) => Promise<boolean>,
): Promise<number>;
export function rememberedPort(file: string, name: string): Promise<number>;
export function isPortFree(port: number, host?: string): Promise<boolean>;
export function anyFreePort(
  host?: string,
  how?: {
    readonly isFree?: (port: number) => Promise<boolean>;
    readonly draw?: (from: number, to: number) => number;
  },
): Promise<number>;
