import type { BindingConfig, TenantConfig } from '../config/gateway.ts';
import type { Identity, MandateScope } from '../model.ts';

/** Which tenant a run belongs to: its repository's id decides, names only narrow. */

export type Bound = { readonly tenant: string; readonly scopes: readonly MandateScope[] };

export type Binding =
  | ({ readonly status: 'bound' } & Bound)
  | {
      readonly status: 'refused';
      readonly code: 'repository_not_bound' | 'workflow_not_allowed' | 'fork_refused';
      readonly why: string;
    };

type Found = { readonly tenant: string; readonly binding: BindingConfig };

/** A look-up by issuer and repository: there may be very many. */
export function bindingsOf(tenants: readonly TenantConfig[]): (identity: Identity) => Binding {
  const byRepository = new Map<string, Found[]>();
  for (const { name, bindings } of tenants) {
    for (const binding of bindings) {
      const key = keyOf(binding.issuer, binding.repositoryId);
      byRepository.set(key, [...(byRepository.get(key) ?? []), { tenant: name, binding }]);
    }
  }
  return (identity) =>
    choose(byRepository.get(keyOf(identity.issuer, identity.repositoryId)) ?? [], identity);
}

function keyOf(issuer: string, repositoryId: string): string {
  return JSON.stringify([issuer, repositoryId]);
}

function choose(found: readonly Found[], identity: Identity): Binding {
  if (found.length === 0)
    return refused('repository_not_bound', `the repository ${identity.repositoryId} is bound to no tenant`);
  const open = found.filter(({ binding }) => isAllowed(binding, identity.workflow));
  const [first, second] = open;
  if (first === undefined)
    return refused(
      'workflow_not_allowed',
      'the workflow of this job is none of those that the binding names',
    );
  if (second !== undefined)
    return refused(
      'repository_not_bound',
      `the repository ${identity.repositoryId} is bound ${open.length} times: nobody can tell whose it is`,
    );
  if (identity.isFork)
    return refused('fork_refused', 'the run is of a fork’s code, and the binding is the repository’s own');
  return { status: 'bound', tenant: first.tenant, scopes: first.binding.scopes };
}

function refused(code: Extract<Binding, { status: 'refused' }>['code'], why: string): Binding {
  return { status: 'refused', code, why };
}

/** Each list that is not empty has to hold it; a provider that names no workflow is in none. */
function isAllowed({ workflows, workflowShas }: BindingConfig, { ref, sha }: Identity['workflow']): boolean {
  const path = ref === null ? null : pathOf(ref);
  const byName = workflows.length === 0 || workflows.some((one) => one === ref || one === path);
  return byName && (workflowShas.length === 0 || (sha !== null && workflowShas.includes(sha)));
}

/** `owner/name/.github/workflows/FILE.yml` of `…@refs/heads/main`: a file's own name may hold an @ as well. */
function pathOf(ref: string): string | null {
  return /^(.+\.ya?ml)@(?:refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/.exec(ref)?.[1] ?? null;
}
