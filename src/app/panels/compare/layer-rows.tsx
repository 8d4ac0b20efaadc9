import type { Feature, Geometry } from "geojson";
import { useMessages } from "#app/language/language.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import styles from "./compare.module.css";
import { messages } from "./messages.ts";

/** More would be no list to read; the layer's table has them all. */
const mostRows = 100;

function nameOf({ properties }: Feature, field: string | undefined): string {
  const value: unknown = field === undefined ? null : properties?.[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

type LayerRowsProps = {
  readonly layer: UserLayer;
  readonly onShow: (geometry: Geometry | null) => void;
};

/** The features that a layer adds on the right, by their names where its attributes have any. */
export function LayerRows({ layer, onShow }: LayerRowsProps) {
  const texts = useMessages(messages);
  const { features } = layer.features;
  const field = layer.style.labelBy ?? layer.fields.find(({ type, filled }) => type === "text" && filled > 0)?.name;
  return (
    <>
      <ul className={styles["list"]}>
        {features.slice(0, mostRows).map((feature, at) => {
          const name = nameOf(feature, field);
          return (
            <li key={String(feature.id ?? at)}>
              <button
                type="button"
                className={styles["row"]}
                data-print-keep=""
                onClick={() => onShow(feature.geometry)}
              >
                <span className={styles["name"]}>{name === "" ? texts.unnamed(at + 1) : name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {features.length > mostRows && <p className={styles["quiet"]}>{texts.more(features.length - mostRows)}</p>}
    </>
  );
}
