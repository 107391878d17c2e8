# Signed apt repositories of real software.  Sourced, never run.
# shellcheck shell=bash

KUBERNETES_PATH=core:/stable:/v1.34/deb
DOCKER_PATH=linux/debian
SIGNING_KEY=$LAB_DIR/signing-key.asc

repositories_up() { :; }
