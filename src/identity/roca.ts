/**
 * The fingerprint of CVE-2017-15361 (Nemec et al., "The Return of Coppersmith's Attack", 2017): the broken library
 * made primes `k·M + (65537^a mod M)`, M the product of the first primes. So its moduli are a power of 65537
 * modulo M, which one other in 2^154 is. The 38 odd primes here divide the M of every size of key.
 */

/** Odd primes to 167. */
export const SMALL_PRIMES: readonly number[] = Array.from({ length: 83 }, (_, i) => 2 * i + 3).filter(
  isPrime,
);

function isPrime(n: number): boolean {
  for (let divisor = 3; divisor * divisor <= n; divisor += 2) if (n % divisor === 0) return false;
  return true;
}

const GENERATOR = 65_537;

/** For each prime: the discrete logarithm of every power of the generator, and how many there are. */
const LOGARITHMS = SMALL_PRIMES.map((prime) => {
  const logarithms = new Map<number, number>();
  for (let power = 1; !logarithms.has(power); power = (power * GENERATOR) % prime)
    logarithms.set(power, logarithms.size);
  return { prime, logarithms };
});

/** Whether one exponent fits all the primes: the logarithms are put together by the Chinese remainder theorem. */
export function hasRocaFingerprint(modulus: bigint): boolean {
  let exponent = 0n;
  let period = 1n;
  for (const { prime, logarithms } of LOGARITHMS) {
    const logarithm = logarithms.get(Number(modulus % BigInt(prime)));
    if (logarithm === undefined) return false;
    const order = BigInt(logarithms.size);
    // As small as 166 at most: tried one by one.
    let steps = 0n;
    while (steps < order && (exponent - BigInt(logarithm)) % order !== 0n) {
      exponent += period;
      steps += 1n;
    }
    if (steps === order) return false;
    period = leastCommonMultiple(period, order);
    exponent %= period;
  }
  return true;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
