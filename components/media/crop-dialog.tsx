"use client";

import { type ChangeEvent, type PointerEvent, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Crop, cropBox, dragged, mostZoom, type Size, wholeCrop } from "./crop";
import { cutPicture } from "./cut-picture";
import { type FramedPurpose, frames } from "./frames";
import { useMediaDesk } from "./media-desk";

type Props = {
  file: File;
  purpose: FramedPurpose;
  /** Null: the file is no picture that this browser can read. */
  onUse: (cut: File | null) => void;
  onClose: () => void;
};

/** The frame as it will be shown; the picture moves under a finger, or by three sliders. */
export function CropDialog({ file, purpose, onUse, onClose }: Props) {
  const { words } = useMediaDesk();
  const [crop, setCrop] = useState(wholeCrop);
  const [size, setSize] = useState<Size | null>(null);
  const [busy, setBusy] = useState(false);
  const frame = frames[purpose];
  const use = async () => {
    setBusy(true);
    onUse(await cutPicture(file, frame, crop));
  };
  const slider = (name: keyof Crop, label: string, from: number, to: number) => (
    <Slider
      label={label}
      value={crop[name]}
      from={from}
      to={to}
      onChange={(value) => setCrop({ ...crop, [name]: value })}
    />
  );
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={words.picture.cropTitle}
      description={words.picture.cropText}
      closeLabel={words.picture.cancel}
      busy={busy}
      footer={
        <>
          <Button variant="secondary" disabled={busy} onClick={onClose}>
            {words.picture.cancel}
          </Button>
          <Button busy={busy} disabled={!size} onClick={use}>
            {words.picture.use}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Frame
          file={file}
          frame={frame}
          crop={crop}
          size={size}
          onSize={setSize}
          onCrop={setCrop}
          onUnreadable={() => onUse(null)}
        />
        {slider("zoom", words.picture.zoom, 1, mostZoom)}
        {slider("across", words.picture.across, 0, 1)}
        {slider("down", words.picture.down, 0, 1)}
      </div>
    </Dialog>
  );
}

type FrameProps = {
  file: File;
  frame: (typeof frames)[FramedPurpose];
  crop: Crop;
  size: Size | null;
  onSize: (size: Size) => void;
  onCrop: (crop: Crop) => void;
  onUnreadable: () => void;
};

function Frame({ file, frame: { ratio, stage }, crop, size, onSize, onCrop, onUnreadable }: FrameProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const drag = ({ buttons, movementX, movementY, currentTarget }: PointerEvent) => {
    if (buttons === 0 || !size) return;
    const { clientWidth, clientHeight } = currentTarget;
    onCrop(dragged(size, ratio, crop, { x: movementX / clientWidth, y: movementY / clientHeight }));
  };
  const box = size && cropBox(size, ratio, crop);
  return (
    <div
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      className={`relative mx-auto w-full cursor-move touch-none select-none overflow-hidden border border-border bg-s2 ${stage}`}
      style={{ aspectRatio: ratio }}
    >
      {url && (
        // biome-ignore lint/performance/noImgElement: it lies in the browser's memory.
        <img
          src={url}
          alt=""
          draggable={false}
          onLoad={({ currentTarget }) =>
            onSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
          onError={onUnreadable}
          className="absolute max-w-none"
          style={
            size && box
              ? {
                  width: `${(100 * size.width) / box.width}%`,
                  height: `${(100 * size.height) / box.height}%`,
                  left: `${(-100 * box.x) / box.width}%`,
                  top: `${(-100 * box.y) / box.height}%`,
                }
              : { visibility: "hidden" }
          }
        />
      )}
    </div>
  );
}

type SliderProps = {
  label: string;
  value: number;
  from: number;
  to: number;
  onChange: (value: number) => void;
};

function Slider({ label, value, from, to, onChange }: SliderProps) {
  const id = useId();
  const slid = ({ target }: ChangeEvent<HTMLInputElement>) => onChange(Number(target.value));
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium text-label">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={(to - from) / 100}
        value={value}
        onChange={slid}
        className="h-11 w-full accent-accent"
      />
    </div>
  );
}
