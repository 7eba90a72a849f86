import type { Path, Surface } from '../model.ts';

/** An agent's own folder: settings, hooks, commands, rules and what they name. */
const AGENT_FOLDERS =
  'agents|claude|claude-plugin|clinerules|codex|cursor|cursor-plugin|gemini|goose|kiro|opencode|roo|windsurf';

type Row = readonly [Surface, readonly RegExp[]];

/**
 * The first row that matches, read from the top. What a forge or a package manager runs comes before what an
 * agent reads, so that a `SKILL.md` at the root turns no workflow into a skill. No case: file systems of macOS
 * and Windows know none.
 */
const TABLE: readonly Row[] = [
  ['policy', [/^\.countersign\//iu, /^countersign\.lock\.json$/iu]],
  [
    'workflow',
    [
      /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/iu,
      /(?:^|\/)action\.ya?ml$/iu,
      /(?:^|\/)(?:[^/]*\.)?gitlab-ci\.ya?ml$/iu,
      /^\.gitlab\/ci\//iu,
      /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/iu,
      /^\.(?:azure-pipelines|buildkite|circleci|semaphore|teamcity|tekton|woodpecker)\//iu,
      /(?:^|\/)jenkinsfile(?:[.-][^/]*)?$/iu,
      /^\.?(?:appveyor|bitbucket-pipelines|cirrus|drone|travis|woodpecker)\.ya?ml$/iu,
      /^\.(?:cirrus|drone)\.(?:star|jsonnet)$/iu,
      /(?:^|\/)cloudbuild\.(?:ya?ml|json)$/iu,
    ],
  ],
  [
    'lockfile',
    [
      /(?:^|\/)(?:package-lock|npm-shrinkwrap|skills-lock|packages\.lock)\.json$/iu,
      /(?:^|\/)(?:yarn|bun|cargo|poetry|uv|pdm|composer|flake|mix|pubspec|deno|pipfile|gemfile|podfile|conda|pixi)\.lock$/iu,
      /(?:^|\/)pylock(?:\.[^/.]+)?\.toml$/iu,
      /(?:^|\/)(?:bun\.lockb|pnpm-lock\.yaml|go\.sum|go\.work\.sum|gradle\.lockfile|buildscript-gradle\.lockfile)$/iu,
      /(?:^|\/)(?:apm\.lock\.ya?ml|toolhive\.lock\.ya?ml|package\.resolved|cartfile\.resolved|\.terraform\.lock\.hcl)$/iu,
      /(?:^|\/)(?:module\.bazel\.lock|jsr\.lock|gems\.locked|chart\.lock|conan\.lock|devbox\.lock|rebar\.lock)$/iu,
    ],
  ],
  [
    'mcp-configuration',
    [/(?:^|\/)\.mcp\.json$/iu, /(?:^|\/)\.(?:agents|cursor|roo|vscode|kiro\/settings)\/mcp\.json$/iu],
  ],
  [
    'skill',
    [
      /(?:^|\/)skill\.md$/iu,
      // formats.md 1: 79 agents read `.NAME/skills`, some of them from any folder; three have no dot.
      /(?:^|\/)\.[^/]+\/skills(?:-[^/]+)?\//iu,
      /^(?:agent\/|data\/)?skills\//iu,
    ],
  ],
  [
    'agent-instructions',
    [
      /(?:^|\/)(?:agents|agent|agents\.local|agents\.override|claude|claude\.local|gemini)\.md$/iu,
      /(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|roorules|roorules-[^/]+|roomodes|goosehints)$/iu,
      /(?:^|\/)opencode\.jsonc?$/iu,
      new RegExp(`(?:^|/)\\.(?:${AGENT_FOLDERS})/`, 'iu'),
      /(?:^|\/)\.github\/(?:agents|chatmodes|hooks|instructions|prompts)\//iu,
      /(?:^|\/)\.github\/copilot-instructions\.md$/iu,
      /(?:^|\/)\.vscode\/settings\.json$/iu,
      /\.code-workspace$/iu,
    ],
  ],
  [
    'infrastructure',
    [
      /\.(?:tf|tf\.json|tofu|tfvars|tfvars\.json|hcl|bicep|bicepparam|nomad|dockerfile)$/iu,
      /(?:^|\/)(?:docker|container)file(?:[._-](?!(?:[^/]*\.)?md$)[^/]*)?$/iu,
      /(?:^|\/)(?:docker-)?compose(?:[._-][^/]*)?\.ya?ml$/iu,
      /(?:^|\/)(?:chart|helmfile|kustomization|skaffold|serverless|pulumi(?:\.[^/]*)?)\.ya?ml$/iu,
      /^(?=(?:.*\/)?(?:charts?|helm)\/).*\/(?:templates\/|values[^/]*\.ya?ml$)/isu,
      /^(?=(?:.*\/)?(?:k8s|kubernetes|cloudformation)\/).*\.(?:ya?ml|json)$/isu,
      /\.(?:cfn|cloudformation)\.(?:ya?ml|json)$/iu,
    ],
  ],
];

/** Which part of a repository a path belongs to. `inSkill`: a folder above it holds a `SKILL.md`. */
export function surfaceOf(path: Path, inSkill: boolean): Surface {
  const row = TABLE.find(([, patterns]) => patterns.some((pattern) => pattern.test(path)));
  return row?.[0] ?? (inSkill ? 'skill' : 'source');
}
