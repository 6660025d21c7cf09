const REMEMBERED = 2_000;

/** The last ids that were added: only in memory, since what is older is told by its instant. */
export class RecentIds {
  readonly #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    const [oldest] = this.#ids;
    if (this.#ids.size >= REMEMBERED && oldest !== undefined) this.#ids.delete(oldest);
    this.#ids.add(id);
  }
}
