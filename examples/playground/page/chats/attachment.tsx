import type { MessageSeen } from '../../messenger/wire.ts';
import { sizeOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';

interface Props {
  readonly message: MessageSeen;
  /** Where files lie, such as `/telegram/files`. */
  readonly files: string;
}

/** The picture or file of a message: a picture is shown, anything else is kept by whoever wants it. */
export const Attachment = ({ message, files }: Props) => {
  const { words } = useSetting();
  const { kind, file, text } = message;
  if (kind === 'sticker')
    return (
      <div class="sticker">
        <Icon.Smile />
        <span class="unseen">{text || words.chats.kinds.sticker}</span>
      </div>
    );
  if (file === undefined) return null;
  const address = `${files}/${encodeURIComponent(file.id)}`;
  if (kind === 'photo' || file.mime.startsWith('image/'))
    return (
      <a class="photo" href={address} target="_blank" rel="noopener" title={words.chats.openPicture}>
        <img src={address} alt={text || words.chats.kinds.photo} loading="lazy" />
      </a>
    );
  return <FileLink file={file} files={files} />;
};

interface FileProps {
  readonly file: { readonly id: string; readonly name: string; readonly size: number };
  readonly files: string;
}

/** A file to be kept. */
export const FileLink = ({ file, files }: FileProps) => {
  const { words, locale } = useSetting();
  return (
    <a class="file" href={`${files}/${encodeURIComponent(file.id)}`} download={file.name}>
      <span class="file-icon">
        <Icon.Download />
      </span>
      <span>
        <strong>{file.name}</strong>
        <small>
          {words.chats.download} · {sizeOf(file.size, locale)}
        </small>
      </span>
    </a>
  );
};
