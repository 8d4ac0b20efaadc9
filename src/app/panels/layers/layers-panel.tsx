import type { UserLayer } from "#domain/intake/user-layer.ts";
import { useMessages } from "#app/language/language.ts";
import { messages } from "./messages.ts";

type LayersPanelProps = {
  /** The lowest first. */
  readonly layers: readonly UserLayer[];
  readonly isKept: boolean;
  readonly onToggle: (id: string, isVisible: boolean) => void;
  readonly onRemove: (id: string) => void;
};

/** The temporary layers, the topmost first. */
export function LayersPanel({ layers, isKept, onToggle, onRemove }: LayersPanelProps) {
  const texts = useMessages(messages);
  if (layers.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      {!isKept && <p role="status">{texts.notKept}</p>}
      <ul>
        {layers.toReversed().map(({ id, name, isVisible }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={isVisible}
                aria-label={texts.show(name)}
                onChange={(event) => onToggle(id, event.target.checked)}
              />
              {name}
            </label>
            <button type="button" aria-label={texts.remove(name)} onClick={() => onRemove(id)}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
