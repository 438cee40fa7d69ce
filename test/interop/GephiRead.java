/** Reads a GraphML file with Gephi's own importer and prints what Gephi then holds, a line per fact. */
import java.io.File;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

public class GephiRead {
    public static void main(String[] args) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(args[0]));
        java.util.Iterator<Issue> issues = container.getReport().getIssues(1000);
        while (issues.hasNext()) {
            Issue issue = issues.next();
            System.out.println("issue\t" + issue.getLevel() + "\t" + issue.getMessage());
        }
        // As the import dialogue offers it: two properties between the same two things stay two edges.
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        for (Column column : model.getNodeTable()) System.out.println("column\tnode\t" + column.getTitle() + "\t" + column.getTypeClass().getSimpleName());
        for (Column column : model.getEdgeTable()) System.out.println("column\tedge\t" + column.getTitle() + "\t" + column.getTypeClass().getSimpleName());
        for (Node node : model.getGraph().getNodes()) {
            for (Column column : model.getNodeTable()) {
                Object value = node.getAttribute(column);
                if (value != null) System.out.println("node\t" + node.getId() + "\t" + column.getTitle() + "\t" + value);
            }
        }
        for (Edge edge : model.getGraph().getEdges()) System.out.println("edge\t" + edge.getSource().getId() + "\t" + edge.getTarget().getId() + "\t" + edge.getLabel() + "\t" + edge.isDirected());
        System.exit(0);
    }
}
