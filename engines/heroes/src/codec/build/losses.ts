/** Something a format cannot carry: where in the build, and what becomes of it. */
export interface BuildLoss {
  readonly path: string;
  readonly message: string;
}

/** Losses of one export, in the order they are found. */
export class LossList {
  readonly items: BuildLoss[] = [];

  add(path: string, message: string): void {
    this.items.push({ path, message });
  }
}
