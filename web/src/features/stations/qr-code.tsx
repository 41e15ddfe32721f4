interface QrCodeProps {
  /** The server's drawing: one path on a ground. */
  readonly svg: string;
  readonly name: string;
}

/** A QR code, dark on white in every theme: cameras read no other. Drawn anew, so that no foreign markup enters the page. */
export function QrCode({ svg, name }: QrCodeProps) {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return (
    <svg
      className="join-code"
      role="img"
      aria-label={name}
      viewBox={drawing.getAttribute('viewBox') ?? undefined}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={drawing.querySelector('path')?.getAttribute('d') ?? undefined} fill="#000" fillRule="evenodd" />
    </svg>
  );
}
