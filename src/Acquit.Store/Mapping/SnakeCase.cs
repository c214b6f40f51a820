using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Mapping;

/// <summary>
/// Names of tables, columns and indexes: <c>LedgerLineRow.PieceRef</c> is <c>ledger_line.piece_ref</c>.
/// </summary>
internal static class SnakeCase
{
    private const string Suffix = "Row";

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = Of(entity.ClrType.Name[..^Suffix.Length]);
            entity.SetTableName(table);
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{table}");
            }

            foreach (var index in entity.GetIndexes())
            {
                var columns = string.Join('_', index.Properties.Select(property => Of(property.Name)));
                var own = index.Name is { } named ? Of(named)
                    : columns.Replace("creditor_id_", "", StringComparison.Ordinal);
                index.SetDatabaseName($"{(index.IsUnique ? "uq" : "ix")}_{table}_{own}");
            }
        }
    }

    public static string Of(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
