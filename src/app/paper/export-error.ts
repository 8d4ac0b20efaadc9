/**
 * Why an export cannot be made: `approval` the basemap has no 审图号 · `size` no picture of this size · `webgl` no map can be
 * drawn · `graphics` the graphics card gave a smaller picture than asked · `basemap` its tiles did not come.
 */
export type ExportFault = "approval" | "size" | "webgl" | "graphics" | "basemap";

/** Thrown by an export that cannot be made, with words for its reader. */
export class ExportError extends Error {
  readonly fault: ExportFault;

  constructor(fault: ExportFault, message: string) {
    super(message);
    this.name = "ExportError";
    this.fault = fault;
  }
}
