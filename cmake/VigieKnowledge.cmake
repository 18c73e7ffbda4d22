# Compiles knowledge/ into <build>/vigie.knowledge with the program just built.
file(GLOB_RECURSE VIGIE_KNOWLEDGE_FILES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/knowledge/*)
add_custom_command(
  OUTPUT ${PROJECT_BINARY_DIR}/vigie.knowledge
  COMMAND vigie knowledge build ${PROJECT_SOURCE_DIR}/knowledge --output ${PROJECT_BINARY_DIR}/vigie.knowledge
  DEPENDS vigie ${VIGIE_KNOWLEDGE_FILES}
  COMMENT "Compiling knowledge/")
add_custom_target(vigie_knowledge_file ALL DEPENDS ${PROJECT_BINARY_DIR}/vigie.knowledge)
