# The programs of script/ by a shorter name, for those who have `just`. Everything works without it.

# Serve Smart Spend from this checkout
server *arguments:
    script/server {{ arguments }}

# Install what development needs
setup:
    script/setup

# All tests, or pytest with the given arguments
test *arguments:
    script/test {{ arguments }}

# Every check that reads the code; `just lint --fix` repairs first
lint *arguments:
    script/lint {{ arguments }}

# Lock files from pyproject.toml
lock *arguments:
    script/lock {{ arguments }}

# docs/openapi.json and the web app's client from the code
openapi:
    script/openapi

# What must pass before a merge
ci:
    .ci/run
