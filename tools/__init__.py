"""Programs for contributors, started by `script/`. The product never imports them."""
