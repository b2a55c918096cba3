/** The picture library, with a large native part, that only servers with pictures need. */
export async function openSharp() {
  const { default: sharp } = await import('sharp');
  // A picture is unpacked once; neither files nor results are worth keeping.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
