# What `cmake --install` puts where, and the Debian package of it: `cpack -G DEB` in the build's folder.
include(GNUInstallDirs)
set(share ${CMAKE_INSTALL_DATADIR}/portraits)

install(TARGETS portraits)
install(DIRECTORY layouts fonts gallery DESTINATION ${share})
install(DIRECTORY data/geo data/specimen DESTINATION ${share}/data)
install(FILES data/editions/specimen.yaml DESTINATION ${share}/data/editions)
install(FILES data/themes.yaml data/regions.yaml data/words.txt DESTINATION ${share}/data)
install(FILES packaging/portraits.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES packaging/completion/portraits.bash RENAME portraits
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES packaging/completion/_portraits DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES packaging/completion/portraits.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME portraits)
set(CPACK_PACKAGE_CONTACT "The makers of portraits <portraits@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "City records and page templates to a print PDF and a screen PDF")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The fonts, patterns and profile that the layouts ask for. Fonts of scripts that an edition may or may not hold are recommended.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "fonts-noto-core, fonts-noto-extra, fonts-vollkorn, fonts-inter, hyphen-en-gb, hyphen-el, scribus-data")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, fonts-noto-cjk-extra, hunspell-en-gb")
include(CPack)
