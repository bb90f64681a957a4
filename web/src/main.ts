import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

bootstrapApplication(App, appConfig).catch((reason: unknown) => {
  // Without a running app there is nobody else to tell.
  document.body.textContent = `Smart Spend could not start: ${String(reason)}`;
});
