# To be sourced: names the binary of the newest Node in NODE_NEWEST, for the test of the package. npm has Node as a
# package for each system; it goes into the folder $work, which the caller removes.
NODE_NEWEST="$work/newest-node/node_modules/node-$(node -p 'process.platform + "-" + process.arch')/bin/node"
npm install --silent --no-save --prefix "$work/newest-node" "$(basename "${NODE_NEWEST%/bin/node}")@latest" >/dev/null && export NODE_NEWEST || unset NODE_NEWEST
