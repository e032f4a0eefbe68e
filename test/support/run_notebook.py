"""
Runs a notebook from top to bottom and asks for what it then holds.

Arguments: the notebook, a JSON object of Python expressions by name, and optionally a file for the notebook with its
outputs. Prints a JSON object: `values` of the expressions by name, and `outputs`, how many there are of each MIME type.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import nbformat
from nbclient import NotebookClient

# A data frame is answered as its rows.
QUESTIONS = """
import json as _json
print(_json.dumps(
    {{name: eval(expression) for name, expression in _json.loads({!r}).items()}},
    default=lambda frame: _json.loads(frame.to_json(orient="records")),
))
"""

path, questions, *executed = sys.argv[1:]
notebook = nbformat.read(path, as_version=4)
asked = nbformat.v4.new_code_cell(QUESTIONS.format(questions))
folder = {"metadata": {"path": str(Path(path).parent)}}
notebook.cells.append(asked)
NotebookClient(notebook, timeout=120, kernel_name="python3", resources=folder).execute()
notebook.cells.remove(asked)
(printed,) = asked.outputs

outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
if executed:
    nbformat.write(notebook, executed[0])
kinds = Counter(kind for output in outputs for kind in output.get("data", [output["output_type"]]))
print(json.dumps({"values": json.loads(printed["text"]), "outputs": kinds}))
