import type { Attachment } from '@guildhall/client';
import { type ErrorCode, GuildError } from '@guildhall/kernel';
import { api } from './api.ts';

/**
 * Attach a picture to a build or a character. `fetch` tells nobody how far it is, so this is the
 * one request that is made the old way.
 * @param to address of the thing's attachments
 * @param onProgress told the share that was sent, 0 to 1; at 1 the server prepares it
 * @throws GuildError with the server's code
 */
export async function sendPicture(
  to: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<Attachment> {
  const token = await api.session.token();
  const form = new FormData();
  form.append('file', file, file.name);
  return new Promise<Attachment>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    if (token !== null) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () =>
      reject(new GuildError('UNAVAILABLE', 'The server cannot be reached. The picture was not sent.'));
    request.onload = () => {
      const { data, error } = (request.response ?? {}) as {
        data?: Attachment;
        error?: { code: ErrorCode; message: string };
      };
      if (request.status === 201 && data !== undefined) return resolve(data);
      reject(new GuildError(error?.code ?? 'INTERNAL', error?.message));
    };
    request.send(form);
  });
}
