"use client";

import { Eye, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ComponentProps, useState } from "react";
import { useLeaveGuard } from "@/components/forms/use-leave-guard";
import { ActionBar } from "@/components/layout/action-bar";
import { MediaPicker } from "@/components/media/media-picker";
import { Editor } from "@/components/rich-text/editor";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { titleLength } from "@/lib/catalog/posts/post-lengths";
import { newPostPath, previewPath, publishPath } from "@/lib/catalog/posts/post-paths";
import { AccessFields } from "./access-fields";
import { ConflictDialog } from "./conflict-dialog";
import type { EditorDraft } from "./editor-draft";
import type { PostEditorProps } from "./post-editor";
import { SaveLine } from "./save-line";
import { ShortcutList } from "./shortcut-list";
import { type SaveState, useDraft } from "./use-draft";

type Props = PostEditorProps & {
  isSaved: boolean;
  restored: ComponentProps<typeof SaveLine>["restored"];
};

const everyKind = ["image", "video", "audio", "document", "archive"] as const;

export function EditorForm(props: Props) {
  const { id, words, restored } = props;
  const { draft, state, isDirty, change, save } = useDraft({
    ...props,
    onFirstSave: () => {
      if (location.pathname === newPostPath) history.replaceState(null, "", `/studio/posts/${id}`);
    },
  });
  useLeaveGuard(isDirty, words.leave);

  return (
    <form onSubmit={(event) => event.preventDefault()} className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4 [--nav-height:0rem]">
        <SaveLine {...props} state={state} restored={restored} onSave={save} />
        <Acts {...props} state={state} save={save} />
      </div>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <Field name="title" label={words.title}>
            <Input
              value={draft.title}
              onChange={({ target }) => change({ title: target.value })}
              maxLength={titleLength}
              placeholder={words.titlePlaceholder}
              autoComplete="off"
              className="font-semibold text-h4"
            />
          </Field>
          <div className="grid grid-cols-1 gap-2">
            <p className="font-medium text-label" aria-hidden="true">
              {words.content}
            </p>
            <Editor
              name="content"
              label={words.content}
              words={words.text}
              initial={props.draft.content}
              onChange={(content) => change({ content })}
            />
          </div>
          <ShortcutList words={words.shortcuts} />
          <MediaPicker
            name="mediaIds"
            label={words.media}
            hint={words.mediaHint}
            kinds={everyKind}
            many
            initial={props.draft.media}
            onChange={(media) => change({ media })}
          />
        </div>
        <Options {...props} draft={draft} change={change} />
      </div>
      <ConflictDialog id={id} draft={draft} state={state} creatorId={props.creatorId} words={words} />
    </form>
  );
}

type ActsProps = Pick<Props, "id" | "isLive" | "words"> & { state: SaveState; save: () => Promise<boolean> };

/** Where they lead, everything is saved before. */
function Acts({ id, isLive, words, state, save }: ActsProps) {
  const router = useRouter();
  const [isLeaving, setLeaving] = useState(false);
  const goTo = async (path: string) => {
    setLeaving(true);
    if (isLive || (await save())) router.push(path);
    else setLeaving(false);
  };
  return (
    <ActionBar>
      {isLive ? (
        <Button busy={state.kind === "saving"} busyText={words.updating} onClick={save}>
          {words.update}
        </Button>
      ) : (
        <Button
          icon={<Send aria-hidden="true" />}
          busy={isLeaving}
          busyText={words.saving}
          onClick={() => goTo(publishPath(id))}
        >
          {words.review}
        </Button>
      )}
      <Button
        variant="secondary"
        icon={<Eye aria-hidden="true" />}
        disabled={isLeaving}
        onClick={() => goTo(previewPath(id))}
      >
        <span className="max-sm:sr-only">{words.preview}</span>
      </Button>
    </ActionBar>
  );
}

type OptionsProps = Props & { change: (part: Partial<EditorDraft>) => void };

function Options({ change, draft, words, ...props }: OptionsProps) {
  return (
    <Card className="grid min-w-0 grid-cols-1 gap-6">
      <h2 className="font-semibold text-h4">{words.options}</h2>
      <AccessFields {...props} draft={draft} words={words} change={change} />
      <MediaPicker
        name="coverMediaId"
        label={words.cover}
        hint={words.coverHint}
        kinds={["image"]}
        initial={draft.cover ? [draft.cover] : []}
        onChange={([cover]) => change({ cover: cover ?? null })}
      />
      <Field name="tags" label={words.tags} hint={words.tagsHint}>
        <Input
          value={draft.tags}
          onChange={({ target }) => change({ tags: target.value })}
          maxLength={400}
          autoComplete="off"
        />
      </Field>
      <Checkbox
        name="commentsOn"
        label={words.comments}
        checked={draft.commentsOn}
        onChange={({ target }) => change({ commentsOn: target.checked })}
      />
    </Card>
  );
}
