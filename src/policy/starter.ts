/** The first policy of a repository: the baseline, and how to say more. */

/** `name`: letters, digits, dots, lines and dashes alone, so that nothing of it is YAML. */
export function starterPolicy(name: string): string {
  return `# What a change has to satisfy. It is read from the base commit, never from the change itself, and a
# change to it needs somebody's approval. Try a rule on your own history before it may deny:
#   countersign policy replay --since REV --policy .countersign/policy.yaml
version: 1
name: '${starterName(name)}'
extends: [pack:baseline] # what it says may only be tightened here

# A rule of your own. \`countersign policy test\` runs its tests, \`countersign policy explain\` says why it matched.
# rules:
#   - id: public-ingress
#     title: No ingress from everywhere
#     effect: deny # warn < require-approval < deny
#     paths: ['**/*.tf']
#     added: 'cidr_blocks\\s*=\\s*\\["0\\.0\\.0\\.0/0"\\]'
#     hint: restrict the range
#     tests:
#       - { name: open to the world, file: main.tf, added: 'cidr_blocks = ["0.0.0.0/0"]', expect: deny }
#       - { name: an inner range, file: main.tf, added: 'cidr_blocks = ["10.0.0.0/8"]', expect: pass }
`;
}

const MAX_NAME = 100;

/** A folder or a remote may be called anything. */
function starterName(name: string): string {
  const plain = name.slice(0, 10 * MAX_NAME).replace(/[^A-Za-z0-9._-]+/g, '-');
  const trimmed = plain.replace(/^[._-]+/, '').slice(0, MAX_NAME);
  const ended = trimmed.replace(/[._-]+$/, '');
  return ended === '' ? 'repository' : ended;
}
