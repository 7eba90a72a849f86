import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surfaceOf } from '../../src/changes/surface.ts';
import type { Surface } from '../../src/model.ts';

/** Any code points, lone surrogates too. */
const anyText = fc.string({
  unit: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code % 7 === 0 ? code : code % 0x3000)),
});

const PATHS: Readonly<Record<Surface, string>> = {
  workflow: `.github/workflows/ci.yml .GitHub/Workflows/CI.YAML .github/workflows/copilot-setup-steps.yml action.yml
    tools/setup/action.yaml .gitlab-ci.yml templates/build.gitlab-ci.yml .gitlab/ci/test.yml azure-pipelines.yml
    azure-pipelines-release.yaml .azure-pipelines/steps.yml .circleci/config.yml Jenkinsfile ci/Jenkinsfile.release
    .buildkite/pipeline.yml .drone.yml bitbucket-pipelines.yml .travis.yml .woodpecker/build.yml .woodpecker.yml
    .claude/skills/x/action.yml`,
  'mcp-configuration': `.mcp.json packages/a/.mcp.json .agents/mcp.json .cursor/mcp.json .roo/mcp.json .vscode/mcp.json
    .kiro/settings/mcp.json`,
  skill: `SKILL.md docs/skill.MD .claude/skills/x/run.py .agents/skills/x/Dockerfile .roo/skills-code/x/y.md
    .agents/skills-debug/a .github/skills/x/a.txt .windsurf/skills/a/b packages/a/.cursor/skills/x/z skills/x/run.sh
    agent/skills/x/run.sh data/skills/x/a.json .claude/skills/x/CLAUDE.md`,
  'agent-instructions': `AGENTS.md agents.md sub/AGENT.md AGENTS.local.md CLAUDE.md CLAUDE.local.md GEMINI.md .goosehints
    .cursorrules .windsurfrules .clinerules .clinerules/style.md .roorules .roomodes .roo/rules-code/a.md
    .claude/settings.json .claude/hooks/pre.sh .claude/agents/a.md .claude/commands/a/b.md .codex/config.toml
    sub/.codex/hooks.json .gemini/settings.json .gemini/commands/x.toml opencode.json opencode.jsonc .opencode/agent/a.md
    .github/copilot-instructions.md .github/instructions/a.md .github/prompts/a.md .github/agents/a.md
    .github/hooks/a.json .cursor/rules/a.mdc .cursor/hooks.json .windsurf/workflows/a.md .kiro/steering/a.md
    .vscode/settings.json my.code-workspace .claude-plugin/plugin.json .agents/plugins/marketplace.json`,
  lockfile: `package-lock.json npm-shrinkwrap.json app/yarn.lock pnpm-lock.yaml bun.lock bun.lockb Cargo.lock go.sum
    poetry.lock uv.lock Pipfile.lock Gemfile.lock composer.lock gradle.lockfile skills-lock.json toolhive.lock.yaml
    apm.lock.yaml flake.lock mix.lock pubspec.lock a/Package.resolved packages.lock.json pdm.lock deno.lock
    .terraform.lock.hcl skills/x/package-lock.json`,
  policy: '.countersign/policy.yaml .countersign/keys/a.pub countersign.lock.json .Countersign/action.yml',
  infrastructure: `main.tf main.tf.json prod.tfvars terragrunt.hcl main.bicep Dockerfile Dockerfile.prod api.dockerfile
    Containerfile docker-compose.yml docker-compose.prod.yaml compose.yaml compose.dev.yml deploy/Chart.yaml
    charts/web/templates/deployment.yaml charts/web/values.yaml helm/web/templates/_helpers.tpl k8s/web.yaml
    deploy/kubernetes/a/b.json kustomization.yaml Pulumi.prod.yaml cloudformation/vpc.yml`,
  source: `README.md src/main.ts package.json .npmrc .gitattributes .devcontainer/devcontainer.json .envrc Makefile
    docs/.github/workflows/ci.yml src/policy.ts sub/.countersign/policy.yaml src/skills/a.ts claude.mdx my-agents.md
    dockerfile.md composer.json reaction.yml src/mcp.json locks/yarn.lock.ts templates/a.html .github/dependabot.yml`,
};

const ROWS = Object.entries(PATHS).flatMap(([surface, paths]) =>
  paths.split(/\s+/).map((path) => [path, surface] as const),
);

test.each(ROWS)('%s is of the surface %s', (path, surface) => {
  expect(surfaceOf(path, false)).toBe(surface);
});

test('a SKILL.md above makes a skill of source and of nothing else', () => {
  for (const [path, surface] of ROWS) {
    expect(surfaceOf(path, true)).toBe(surface === 'source' ? 'skill' : surface);
  }
});

test('every path has a surface, whatever its bytes', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (path, inSkill) => {
      expect(Object.keys(PATHS)).toContain(surfaceOf(path, inSkill));
    }),
  );
});
