import { type ErrorCode, GuildError } from '@guildhall/kernel';
import { api } from '../../../lib/api.ts';

/**
 * Attach a picture to a build. `fetch` tells nobody how far it is, so this is the
 * one request that is made the old way.
 * @param onProgress told the share that was sent, 0 to 1; at 1 the server prepares it
 * @throws GuildError with the server's code
 */
export async function sendPicture(
  buildId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  const token = await api.session.token();
  const form = new FormData();
  form.append('file', file, file.name);
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/builds/${buildId}/attachments`);
    if (token !== null) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () =>
      reject(new GuildError('UNAVAILABLE', 'The server cannot be reached. The picture was not sent.'));
    request.onload = () => {
      if (request.status === 201) return resolve();
      const { error } = (request.response ?? {}) as { error?: { code: ErrorCode; message: string } };
      reject(new GuildError(error?.code ?? 'INTERNAL', error?.message));
    };
    request.send(form);
  });
}
