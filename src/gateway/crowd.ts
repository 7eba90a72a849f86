/** How much one client may have at once: nobody takes what is there for all. */

/** Takes so much for whoever has that key, and how it is given back; null: that would be more than it may have. */
export type Shares = (key: string, much: number) => (() => void) | null;

export function shares(most: number): Shares {
  const taken = new Map<string, number>();
  return (key, much) => {
    const after = (taken.get(key) ?? 0) + much;
    if (after > most) return null;
    taken.set(key, after);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const left = (taken.get(key) ?? much) - much;
      if (left === 0) taken.delete(key);
      else taken.set(key, left);
    };
  };
}
