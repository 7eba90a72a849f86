import {
  configUnreadable,
  type GatewayCommand,
  type GatewayConfig,
  gatewayConfig,
  parseGateway,
} from '../config/gateway.ts';
import { usage } from '../config.ts';
import { readRegular } from '../lib/files.ts';
import { startClock } from '../providers/clock.ts';
import type { ServerInvocation } from './invocation.ts';
import { type Outcome, outcome } from './output.ts';

/** `countersign gateway serve|keygen|fsck`. */
export async function gateway(invocation: ServerInvocation): Promise<Outcome> {
  const [verb = '', ...rest] = invocation.argv;
  if (verb !== 'serve' && verb !== 'keygen' && verb !== 'fsck')
    throw usage(
      `there is no \`gateway ${verb}\``,
      'take `gateway serve`, `gateway keygen` or `gateway fsck`, each with --config FILE',
    );
  const command = parseGateway(verb, rest, invocation.env, invocation.isTerminal);
  if (command.file === null && command.said.size === 0)
    throw usage(
      `gateway ${verb} wants to know of which gateway`,
      verb === 'keygen' ? 'name its folder with --data DIR' : 'name its configuration with --config FILE',
    );
  switch (verb) {
    case 'serve': {
      const { serve } = await import('../gateway/main.ts');
      await serve(configOf(command), invocation);
      return { stdout: '', exitCode: 0 };
    }
    case 'keygen': {
      const { makeKeys } = await import('../gateway/keygen.ts');
      const halves = await makeKeys(dataOf(command));
      return outcome(command, null, `${JSON.stringify(halves, null, 2)}\n`, 0);
    }
    case 'fsck': {
      const { checkGateway } = await import('../gateway/check.ts');
      const { text, exitCode } = await checkGateway(configOf(command), {
        env: invocation.env,
        now: startClock().now(),
        format: command.format === 'json' ? 'json' : 'text',
      });
      return outcome(command, null, text, exitCode);
    }
  }
}

const MAX_CONFIG_BYTES = 1024 * 1024;

/** @throws RunError CONFIG_UNREADABLE, CONFIG_INVALID */
function configOf(command: GatewayCommand): GatewayConfig {
  if (command.file === null) return gatewayConfig(command, null);
  const bytes = readRegular(command.file, MAX_CONFIG_BYTES);
  if ('why' in bytes) throw configUnreadable(command.file, bytes.why);
  return gatewayConfig(command, bytes);
}

/** Keys can be made before there is a configuration. @throws RunError USAGE, CONFIG_UNREADABLE, CONFIG_INVALID */
function dataOf(command: GatewayCommand): string {
  return command.data ?? configOf(command).data;
}
