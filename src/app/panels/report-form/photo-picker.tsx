import { Camera, ImagePlus, LocateFixed, X } from "lucide-react";
import { type ChangeEvent, useEffect, useRef } from "react";
import type { KeptPhoto } from "#app/data/kept-photo.ts";
import { newKey } from "#app/data/new-key.ts";
import { photoUrl } from "#app/data/progress-api.ts";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FieldIssues } from "./form-issues.ts";
import { photoMessages } from "./photo-messages.ts";
import { PhotoPlace } from "./photo-place.tsx";
import styles from "./photo-picker.module.css";
import { usePhonePosition } from "./use-phone-position.ts";

type PhotoPickerProps = {
  readonly feature: PlanFeature;
  readonly photos: readonly KeptPhoto[];
  readonly onChange: (photos: readonly KeptPhoto[]) => void;
  readonly issues: FieldIssues;
};

const most = 12;
// A phone that keeps its photos in another format gives one of these when it is asked for them by name.
const formats = "image/jpeg,image/png,image/webp,image/avif";

/** Taking and choosing photos, each with where it was taken as far as that is known. */
export function PhotoPicker({ feature, photos, onChange, issues }: PhotoPickerProps) {
  const texts = useMessages(photoMessages);
  const phone = usePhonePosition();
  const add = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // The same file can be chosen again after it was taken away.
    event.target.value = "";
    const added = files.map((file) => ({ kind: "file" as const, id: newKey(), file, position: phone.position }));
    onChange([...photos, ...added].slice(0, most));
  };
  const locate = async (): Promise<void> => {
    const position = await phone.locate();
    if (position !== null) onChange(photos.map((each) => (each.kind === "file" ? { ...each, position } : each)));
  };
  return (
    <fieldset className={styles["picker"]}>
      <legend>{texts.photos}</legend>
      <p className={styles["hint"]}>{texts.photosHint}</p>
      {photos.length > 0 && (
        <ul>
          {photos.map((each, at) => (
            <li key={each.id} data-wrong={issues.has(`photos.${at}`)}>
              <Preview photo={each} name={texts.photoOf(at + 1)} />
              <div>
                <PhotoPlace feature={feature} photo={each} />
                {issues.has(`photos.${at}`) && <p className={styles["issue"]}>{issues.get(`photos.${at}`)}</p>}
              </div>
              <IconButton
                label={texts.removePhoto(at + 1)}
                onClick={() => onChange(photos.filter(({ id }) => id !== each.id))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className={styles["row"]}>
        {photos.length < most && (
          <>
            <label className={styles["pick"]}>
              <Camera aria-hidden size={18} />
              {texts.takePhoto}
              <input className="visually-hidden" type="file" accept="image/*" capture="environment" onChange={add} />
            </label>
            <label className={styles["pick"]}>
              <ImagePlus aria-hidden size={18} />
              {texts.pickPhotos}
              <input className="visually-hidden" type="file" accept={formats} multiple onChange={add} />
            </label>
          </>
        )}
        {photos.some(({ kind }) => kind === "file") && (
          <Button kind="quiet" onClick={() => void locate()} disabled={phone.state === "asking"}>
            <LocateFixed aria-hidden size={18} />
            {texts.usePosition}
          </Button>
        )}
      </div>
      <p className={styles["hint"]} role="status">
        {phone.state === "asking" && texts.findingPosition}
        {phone.state === "found" && texts.positionAdded(phone.accuracyMeters)}
        {phone.state === "failed" && texts.noPosition}
        {phone.state === "unavailable" && texts.positionUnavailable}
      </p>
    </fieldset>
  );
}

function Preview({ photo, name }: { readonly photo: KeptPhoto; readonly name: string }) {
  const image = useRef<HTMLImageElement>(null);
  const file = photo.kind === "file" ? photo.file : null;
  useEffect(() => {
    const shown = image.current;
    if (file === null || shown === null) return undefined;
    const url = URL.createObjectURL(file);
    shown.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  const source = photo.kind === "stored" ? { src: photoUrl(photo.photo.id, "thumbnail") } : {};
  return <img key={photo.kind} ref={image} alt={name} className={styles["preview"]} {...source} />;
}
