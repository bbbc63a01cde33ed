interface QrCodeProps {
  /** One unit a module, quiet zone included (`gateways/pictures/qr.server.ts`). */
  side: number
  path: string
  /** Where it leads, in words: a page that shows it also has the link. */
  label: string
}

/** A QR code, always black on white, since cameras need that. */
export function QrCode({ side, path, label }: QrCodeProps) {
  return (
    <svg
      className="app-qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0H${side}V${side}H0Z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
