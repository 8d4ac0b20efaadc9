import { encode } from "uqr";

type QrCodeProps = {
  readonly text: string;
  /** Names the picture for readers that listen. */
  readonly label: string;
  readonly className?: string | undefined;
};

// The empty border that readers need, in modules (ISO/IEC 18004).
const quietZone = 4;

/** A text as a QR code: black on white whatever the theme, with its quiet zone; as large as its place. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: "M", border: quietZone });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      className={className}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
