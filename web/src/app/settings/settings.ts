import { Component } from '@angular/core';

@Component({ selector: 'ss-settings', template: `<div class="page"><h1 i18n>Settings</h1></div>` })
export class Settings {}
