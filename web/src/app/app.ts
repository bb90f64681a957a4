import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'ss-app', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
