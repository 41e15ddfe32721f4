import type { RenderOptions } from 'bwip-js/node';

/** What a symbology takes beside the options of all is missing in the types. */
type QrOptions = RenderOptions & { readonly eclevel: 'L' | 'M' | 'Q' | 'H' };

/** QR codes are read with a margin of four modules; bwip-js draws a module two units wide. */
const QUIET_ZONE = 4 * 2;

/** A text as a QR code, dark on white, as SVG. Level M still reads with 15 % of it hidden. */
export async function qrSvg(text: string): Promise<string> {
  // Loaded with the first code: the encoder takes 45 ms to load, which every start of the server would pay.
  const { toSVG } = await import('bwip-js/node');
  const options: QrOptions = { bcid: 'qrcode', text, eclevel: 'M', padding: QUIET_ZONE, backgroundcolor: 'FFFFFF' };
  return toSVG(options);
}
