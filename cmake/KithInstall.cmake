# What `cmake --install` puts in place, and the .deb made of it (cpack -G DEB).
include(GNUInstallDirs)

install(TARGETS kith RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES coding/protocol/data/rajagopal-2012.toml DESTINATION ${CMAKE_INSTALL_DATADIR}/kith/protocols)
install(DIRECTORY corpus-samples/social-development DESTINATION ${CMAKE_INSTALL_DATADIR}/kith/samples)
install(FILES README.md docs/user-guide.md docs/workbench.md docs/methods.md docs/protocols.md docs/replication.md docs/scaling.md docs/third-party.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/images DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Completion and the man page are printed by the program itself, so that they never differ from it.
foreach(page IN ITEMS "bash kith.bash" "zsh _kith" "man kith.1")
  string(REPLACE " " ";" page ${page})
  list(GET page 0 what)
  list(GET page 1 file)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/share/${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/share
    COMMAND kith help --print ${what} > ${CMAKE_BINARY_DIR}/share/${file}
    DEPENDS kith VERBATIM)
  list(APPEND printed ${CMAKE_BINARY_DIR}/share/${file})
endforeach()
add_custom_target(kith_pages ALL DEPENDS ${printed})
install(FILES ${CMAKE_BINARY_DIR}/share/kith.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME kith)
install(FILES ${CMAKE_BINARY_DIR}/share/_kith DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${CMAKE_BINARY_DIR}/share/kith.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kith)
set(CPACK_PACKAGE_CONTACT "The founders of Kith <kith@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "personal networks from what people say in interviews and surveys")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-translations-l10n)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
