/** Root may read and write everywhere: it steps down for a moment. */
export async function withoutPrivileges(body: () => void | Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    await body();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
