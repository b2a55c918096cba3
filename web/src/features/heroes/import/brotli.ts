import type { BrotliPort } from '@guildhall/heroes/build-files';
import { GuildError } from '@guildhall/kernel';

/** Bytes asked of the decoder at a time: a bomb is noticed before it fills memory. */
const STEP = 256 * 1024;

type Module = Awaited<typeof import('brotli-wasm')['default']>;

function decompress({ DecompressStream, BrotliStreamResultCode }: Module, bytes: Uint8Array, limit: number) {
  const stream = new DecompressStream();
  const parts: Uint8Array[] = [];
  let length = 0;
  let input = bytes;
  for (;;) {
    const result = stream.decompress(input, STEP);
    const { code, buf, input_offset: used } = result;
    result.free();
    parts.push(buf);
    length += buf.length;
    if (code === BrotliStreamResultCode.ResultSuccess || length > limit) break;
    if (code === BrotliStreamResultCode.NeedsMoreInput) {
      throw new GuildError('FILE_TRUNCATED', 'The packed build data is cut off.', { offset: bytes.length });
    }
    input = input.subarray(used);
  }
  stream.free();
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

async function load(): Promise<BrotliPort> {
  const module = await (await import('brotli-wasm')).default;
  return {
    compress: (bytes) => module.compress(bytes, { quality: 11 }),
    decompress: (bytes, limit) => decompress(module, bytes, limit),
  };
}

let loading: Promise<BrotliPort> | null = null;

/** Brotli, which only MBD chunks need: a megabyte that is fetched with the first of them. */
export function brotli(): Promise<BrotliPort> {
  if (loading === null) {
    loading = load();
    loading.catch(() => {
      loading = null;
    });
  }
  return loading;
}
