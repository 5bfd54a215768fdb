# What `cmake --install` and the .deb hold.
include(GNUInstallDirs)
