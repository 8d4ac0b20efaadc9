import type { KeptPhoto } from "#app/data/kept-photo.ts";
import { useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { photoMessages } from "./photo-messages.ts";
import { photoDistance } from "./photo-distance.ts";
import styles from "./photo-picker.module.css";

type PhotoPlaceProps = { readonly feature: PlanFeature; readonly photo: KeptPhoto };

/** Where a photo was taken, how that is known, and how far from its feature. */
export function PhotoPlace({ feature, photo }: PhotoPlaceProps) {
  const texts = useMessages(photoMessages);
  const isStored = photo.kind === "stored";
  const position = isStored ? photo.photo.position : photo.position;
  if (position === null) return <p className={styles["hint"]}>{isStored ? texts.withoutPosition : texts.atSend}</p>;
  const distance = photoDistance(feature, position);
  const from = isStored && photo.photo.positionFrom === "exif" ? texts.fromExif : texts.fromPhone;
  const [lng, lat] = position;
  return (
    <>
      <p className={styles["hint"]}>
        {from} {lng.toFixed(4)}, {lat.toFixed(4)}
        {distance !== null && !distance.isFar && ` · ${texts.distance(distance.meters)}`}
        {!isStored && ` · ${texts.atSend}`}
      </p>
      {distance?.isFar === true && (
        <p className={styles["far"]}>
          {texts.far(distance.meters, feature.properties.position.uncertaintyMeters ?? 0)}
        </p>
      )}
    </>
  );
}
