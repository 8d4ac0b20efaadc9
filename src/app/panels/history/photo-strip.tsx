import { useState } from "react";
import { photoUrl } from "#app/data/progress-api.ts";
import { useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { Photo } from "#domain/progress/photo.ts";
import { PhotoPlace } from "../report-form/photo-place.tsx";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import styles from "./history.module.css";
import { historyMessages } from "./messages.ts";

type PhotoStripProps = { readonly feature: PlanFeature; readonly photos: readonly Photo[] };

/** The photos of a report, small; one that is pressed shows large, with when and where it was taken. */
export function PhotoStrip({ feature, photos }: PhotoStripProps) {
  const texts = useMessages(historyMessages);
  const [shown, setShown] = useState<number | null>(null);
  if (photos.length === 0) return null;
  const photo = shown === null ? undefined : photos[shown];
  return (
    <>
      <ul className={styles["photos"]}>
        {photos.map(({ id }, at) => (
          <li key={id}>
            <button type="button" onClick={() => setShown(at)}>
              <img src={photoUrl(id, "thumbnail")} alt={texts.photo(at + 1)} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {photo !== undefined && shown !== null && (
        <WideDialog title={texts.photo(shown + 1)} closeLabel={texts.close} onClose={() => setShown(null)}>
          <img
            src={photoUrl(photo.id, "full")}
            alt={texts.photo(shown + 1)}
            width={photo.width}
            height={photo.height}
            className={styles["full"]}
          />
          {photo.takenAt !== null && (
            <p className={styles["quiet"]}>{texts.takenAt(photo.takenAt.slice(0, 16).replace("T", " "))}</p>
          )}
          <PhotoPlace feature={feature} photo={{ kind: "stored", id: photo.id, photo }} />
        </WideDialog>
      )}
    </>
  );
}
