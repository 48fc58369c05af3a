"""The skill's imports have no circles, so that each module can be read after those it imports."""

import grimp


def test_the_imports_make_no_circle() -> None:
    graph = grimp.build_graph("skill", exclude_type_checking_imports=True, cache_dir=None)
    imports = [(one, other) for one in graph.modules for other in graph.find_modules_directly_imported_by(one)]

    assert len(imports) > 100
    assert [pair for pair in imports if graph.chain_exists(importer=pair[1], imported=pair[0])] == []
