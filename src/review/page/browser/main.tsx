import { render } from 'preact';
import type { PageData } from '../view/page-data';
import { App } from './app';

const data = document.getElementById('data');
const place = document.getElementById('app');
if (data !== null && place !== null) render(<App data={JSON.parse(data.textContent ?? '') as PageData} />, place);
