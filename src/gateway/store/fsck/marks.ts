/** Which indexes have been met: one bit each, so that a hundred million are twelve megabytes. */
export type Marks = {
  /** False when it was there already. */
  readonly add: (index: number) => boolean;
  readonly missing: () => Iterable<number>;
};

export function marksOf(size: number): Marks {
  const bits = new Uint8Array(Math.ceil(size / 8));
  const isSet = (index: number): boolean => (((bits[index >>> 3] ?? 0) >> (index & 7)) & 1) === 1;
  return {
    add: (index) => {
      if (isSet(index)) return false;
      bits[index >>> 3] = (bits[index >>> 3] ?? 0) | (1 << (index & 7));
      return true;
    },
    missing: function* () {
      for (let index = 0; index < size; index++) if (!isSet(index)) yield index;
    },
  };
}
