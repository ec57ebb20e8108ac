/** The scopes that the workspace gave the app. */
export class Grants {
  readonly #granted: Set<string>;

  constructor(scopes: readonly string[]) {
    this.#granted = new Set(scopes);
  }

  grant(scopes: readonly string[]): void {
    for (const scope of scopes) this.#granted.add(scope);
  }

  revoke(scopes: readonly string[]): void {
    for (const scope of scopes) this.#granted.delete(scope);
  }

  has(scope: string): boolean {
    return this.#granted.has(scope);
  }

  get all(): string[] {
    return [...this.#granted].sort();
  }
}
