import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_HTML, safeHtml } from './safe-html.ts';

/** Nothing but our own tags without attributes, and the number of a link. */
const HARMLESS =
  /<(?!\/?(?:p|div|span|br|hr|b|strong|i|em|u|s|small|sub|sup|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|code|table|thead|tbody|tfoot|tr|td|th|caption|center)(?: data-link="\d+")?(?: \/)?>)/;

describe('safeHtml', () => {
  it('turns links into numbered text and tells where they lead', () => {
    const { html, links } = safeHtml(
      '<p>Go to <a href="https://paypa1.example/login">https://paypal.com</a></p>',
    );
    expect(html).toBe('<p>Go to <span data-link="0">https://paypal.com</span></p>');
    expect(links).toEqual([
      {
        text: 'https://paypal.com',
        target: 'https://paypa1.example/login',
        scheme: 'https',
        asciiHost: 'paypa1.example',
        unicodeHost: 'paypa1.example',
        shownHost: 'paypa1.example',
        registrableDomain: 'paypa1.example',
        mixedScriptOrConfusable: false,
        mismatch: true,
        live: false,
      },
    ]);
  });

  it('keeps links apart when they are nested, empty or around an image', () => {
    const { html, links } = safeHtml(
      '<a href="https://a.example/"><b>one</b></a><a href="//b.example"><img src="x" alt="Log in"></a><a href="">none</a>',
    );
    expect(html).toContain('<span data-link="0"><b>one</b></span>');
    expect(html).toContain('[image: Log in]');
    expect(links.map(({ asciiHost, scheme }) => [asciiHost, scheme])).toEqual([
      ['a.example', 'https'],
      ['b.example', ''],
      ['', ''],
    ]);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<img src="https://track.example/x.gif" onerror="alert(1)">'],
    ['<div style="background:url(https://track.example)" onclick="x()">a</div>'],
    ['<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'],
    ['<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>'],
    ['<form action="https://evil.example"><input name=pw type=password><button>Send</button></form>'],
    ['<meta http-equiv=refresh content="0;url=https://evil.example">'],
    ['<base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/a.css">'],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['<a href="&#106;avascript:alert(1)" title="https://evil.example" data-x="https://evil.example">x</a>'],
    ['<p title="https://evil.example" class="https://evil.example" id=x>x</p>'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
    ['<table background="https://track.example/x.gif"><td background="https://t.example">x</td></table>'],
    ['<!--[if mso]><img src="https://evil.example"><![endif]--><!-- https://evil.example -->'],
    ['<style>@import "https://evil.example";</style><xmp><img src=x></xmp><plaintext><img src=y>'],
    ['<span data-link="7" onmouseover=x>fake link</span>'],
  ])('leaves nothing live of %s', (input) => {
    const { html } = safeHtml(input);
    expect(html).not.toMatch(HARMLESS);
    expect(html).not.toMatch(/evil\.example|track\.example|t\.example|javascript|alert|data-link="7"/);
  });

  it('counts what it took away', () => {
    expect(
      safeHtml('<img src=a><IMG src=b><script>1</script><form><input></form><iframe src=c></iframe>').blocked,
    ).toEqual({ images: 2, scripts: 1, forms: 1, frames: 1 });
  });

  it('shows hosts that may pass for another in ASCII, honest ones in their own letters', () => {
    const hosts = (href: string) => {
      const [link] = safeHtml(`<a href="${href}">apple.com</a>`).links;
      return [link?.shownHost, link?.mixedScriptOrConfusable, link?.mismatch];
    };
    expect(hosts('https://xn--pple-43d.com')).toEqual(['xn--pple-43d.com', true, true]);
    expect(hosts('https://xn--80ak6aa92e.com')).toEqual(['xn--80ak6aa92e.com', true, true]);
    expect(hosts('https://münchen.example')).toEqual(['münchen.example', false, true]);
    expect(hosts('https://日本語.example')).toEqual(['日本語.example', false, true]);
    expect(hosts('https://www.apple.com/a')).toEqual(['www.apple.com', false, false]);
    expect(hosts('https://пример.example')).toEqual(['пример.example', false, true]);
  });

  it('finds schemes that are hidden behind control characters', () => {
    const [link] = safeHtml('<a href="jav&#x09;ascript:alert(1)">x</a>').links;
    expect(link).toMatchObject({ scheme: 'javascript', asciiHost: '', live: false });
  });

  it('takes out invisible characters and says so', () => {
    expect(safeHtml('pay\u200Bpal <b>\u202Etxt.exe</b>')).toMatchObject({
      html: 'paypal <b>txt.exe</b>',
      bidirectional: true,
      zeroWidth: true,
    });
  });

  it('does bounded work on what is made to be much', () => {
    expect(() => safeHtml('x'.repeat(MAX_HTML + 1))).toThrow(
      expect.objectContaining({ code: 'MAIL_TOO_LARGE' }),
    );
    expect(() => safeHtml('<div>'.repeat(20_001))).toThrow(
      expect.objectContaining({ code: 'MAIL_TOO_LARGE' }),
    );
    expect(safeHtml('<div>'.repeat(20_000)).html.length).toBeLessThan(2_000);
    expect(safeHtml('<a href="https://a.example">x</a>'.repeat(2_000)).links).toHaveLength(500);
  });

  it('is harmless for any input', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '=',
      ' ',
      '&',
      '&lt;',
      '&#60;',
      '\0',
      '<a href=',
      '<img src=x onerror=alert(1)',
      '<svg>',
      '<script>',
      '</script>',
      '<style>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<p',
      'javascript:',
      '<table>',
      '<td',
      'text',
      '<noscript>',
      '<template>',
      '<textarea>',
      '</textarea>',
      '<title>',
      'onload=',
      '<math>',
      '<mi>',
      '`',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(safeHtml(parts.join('')).html).not.toMatch(HARMLESS);
      }),
      { numRuns: 2_000 },
    );
  });
});
