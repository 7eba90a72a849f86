import { z } from 'zod';
import type { GithubApi } from './api.ts';
import { type Known, segment, unknown } from './doctor-ask.ts';
import { entriesOf, parseWorkflow, type Workflow } from './guard/workflow.ts';
import { parseTree, type Tree } from './guard/yaml-tree.ts';

/** The workflows of one branch, by the API. */

/** More of them, or larger ones, are not read. */
const MAX_FILES = 200;
const MAX_BYTES = 512 * 1024;
const AT_A_TIME = 6;

export type WorkflowFile = {
  readonly path: string;
  /** Null: it was not read, or is no workflow that GitHub could read. */
  readonly read: ReadWorkflow | null;
};

export type ReadWorkflow = {
  readonly workflow: Workflow;
  readonly permissions: Permissions;
  /** Of its jobs, by id. */
  readonly jobPermissions: ReadonlyMap<string, Permissions>;
};

/** `write-all` and its like, or one by one. Null: nothing is said. */
export type Permissions = string | ReadonlyMap<string, string> | null;

const folderSchema = z.array(z.object({ type: z.string(), path: z.string(), size: z.number() }));
const fileSchema = z.object({ encoding: z.string().nullish(), content: z.string().nullish() });

/** @throws RunError FORGE_UNAVAILABLE */
export async function readWorkflows(
  api: GithubApi,
  base: string,
  branch: string,
): Promise<Known<readonly WorkflowFile[]>> {
  const at = (path: string): string =>
    `${base}/contents/${path.split('/').map(segment).join('/')}?ref=${encodeURIComponent(branch)}`;
  const folder = await api.get(at('.github/workflows'), folderSchema);
  if (folder.kind === 'refused')
    return folder.status === 404 ? { kind: 'known', value: [] } : unknown(folder, 'contents: read');
  const files = folder.value.filter(({ path }) => /\.ya?ml$/.test(path));
  const found: WorkflowFile[] = [];
  for (let first = 0; first < files.length; first += AT_A_TIME) {
    const some = files.slice(first, first + AT_A_TIME).map(async ({ type, path, size }, i) => {
      const isAsked = type === 'file' && size <= MAX_BYTES && first + i < MAX_FILES;
      const answer = isAsked ? await api.get(at(path), fileSchema) : null;
      return { path, read: answer?.kind === 'ok' ? readFile(answer.value) : null };
    });
    found.push(...(await Promise.all(some)));
  }
  return { kind: 'known', value: found };
}

function readFile({ encoding, content }: z.infer<typeof fileSchema>): ReadWorkflow | null {
  if (encoding !== 'base64' || typeof content !== 'string') return null;
  return readWorkflow(Buffer.from(content, 'base64').toString('utf8'));
}

/** Null: it is no workflow that can be read. */
function readWorkflow(text: string): ReadWorkflow | null {
  const workflow = parseWorkflow(text, 'workflow');
  const top = entriesOf(parseTree(text));
  if (workflow === null || workflow.jobs.size === 0) return null;
  const jobs = [...entriesOf(top.get('jobs')?.value)].map(
    ([id, { value }]) => [id, permissionsOf(entriesOf(value).get('permissions')?.value)] as const,
  );
  return {
    workflow,
    permissions: permissionsOf(top.get('permissions')?.value),
    jobPermissions: new Map(jobs),
  };
}

function permissionsOf(tree: Tree | undefined): Permissions {
  if (tree === undefined) return null;
  if (tree.kind === 'text') return tree.text === '' ? new Map() : tree.text;
  const said = [...entriesOf(tree)].map(
    ([name, { value }]) => [name, value.kind === 'text' ? value.text : ''] as const,
  );
  return new Map(said);
}
