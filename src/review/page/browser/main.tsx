import { render } from 'preact';
import type { PageData } from '../view/page-data';
import { App } from './app';
import { scrollToFirstChange } from './first-change';
import { readData } from './read-data';

const CANNOT =
  'This browser cannot decompress the matrix. Open the page in Chrome 80, Firefox 113, Safari 16.4 or later.';

const element = document.getElementById('data');
const place = document.getElementById('app');
if (element !== null && place !== null) {
  const show = (data: PageData) => render(<App data={data} />, place);
  const data = readData(element);
  if (data instanceof Promise) {
    const say = (text: string) => render(<output class="nothing">{text}</output>, place);
    say('The matrix is being decompressed');
    data.then(show).catch(() => say(CANNOT));
  } else {
    show(data);
  }
}
scrollToFirstChange();
