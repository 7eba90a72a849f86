/** How much one client may have at once: nobody takes what is there for all. */

/** A place for whoever has that key, and how it is given back; null: all of its places are taken. */
export type Places = (key: string) => (() => void) | null;

export function places(most: number): Places {
  const taken = new Map<string, number>();
  return (key) => {
    const before = taken.get(key) ?? 0;
    if (before >= most) return null;
    taken.set(key, before + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const left = (taken.get(key) ?? 1) - 1;
      if (left === 0) taken.delete(key);
      else taken.set(key, left);
    };
  };
}
