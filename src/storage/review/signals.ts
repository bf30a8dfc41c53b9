/** Who listens to what of an open review: one claim, the structure, the conflicts, or anything. */
type Listener = () => void;

function call(listeners: Iterable<Listener>): void {
  for (const listener of [...listeners]) listener();
}

export class Signals {
  readonly #claims = new Map<string, Set<Listener>>();
  readonly #structure = new Set<Listener>();
  readonly #findings = new Set<Listener>();
  readonly #any = new Set<Listener>();

  onClaim(id: string, listener: Listener): () => void {
    const listeners = this.#claims.get(id) ?? new Set();
    listeners.add(listener);
    this.#claims.set(id, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#claims.delete(id);
    };
  }

  onStructure(listener: Listener): () => void {
    this.#structure.add(listener);
    return () => this.#structure.delete(listener);
  }

  onFindings(listener: Listener): () => void {
    this.#findings.add(listener);
    return () => this.#findings.delete(listener);
  }

  onAny(listener: Listener): () => void {
    this.#any.add(listener);
    return () => this.#any.delete(listener);
  }

  claims(ids: Iterable<string>): void {
    for (const id of ids) {
      const listeners = this.#claims.get(id);
      if (listeners !== undefined) call(listeners);
    }
  }

  structure(): void {
    call(this.#structure);
  }

  findings(): void {
    call(this.#findings);
  }

  any(): void {
    call(this.#any);
  }
}
