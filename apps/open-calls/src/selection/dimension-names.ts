import { codeListCommands } from '#contracts/firm-registry/code-list.commands';
import {
  dimensionNames,
  needsProvinces,
  type DimensionNames,
} from '#contracts/open-calls/form/dimension-names';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { Call } from '#platform/messaging/call';
import type { RpcClient } from '#platform/messaging/rpc-client';

/** Names for papers, in Turkish; provinces are asked of the registry where one of these dimensions is a place. */
export async function namesOfDimensions(
  rpc: RpcClient,
  def: FormDef | null | undefined,
  dimensions: readonly string[],
  call: Call,
): Promise<DimensionNames> {
  if (!needsProvinces(def, dimensions)) return dimensionNames(def, new Map(), 'tr');
  const { items } = await rpc.ask(
    codeListCommands.searchCodeList,
    { list: 'places', level: 'province', limit: 100 },
    call,
  );
  return dimensionNames(def, new Map(items.map(({ code, tr }) => [code, tr])), 'tr');
}
